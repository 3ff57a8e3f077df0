"""Writes references.txt: values and derivatives of the special functions in 150 digits, by mpmath.

The derivatives are numerical ones of the values, and so do not know the rules that are tested with them.
A line: function, arguments, value, partial derivatives by the last arguments (as many as there are).
"""
import mpmath as mp

mp.mp.dps = 150


def inverse(f, start):
    return lambda *a: mp.findroot(lambda y: f(*a[:-1], y) - a[-1], start(*a))


def spherical_j(n, x):
    return mp.sqrt(mp.pi) / 2 ** (n + 1) / mp.gamma(n + mp.mpf(3) / 2) * x**n * mp.hyp0f1(n + mp.mpf(3) / 2, -x * x / 4)


def lower(a, x):
    return mp.gammainc(a, 0, x, regularized=True)


def cdf(m, s, x):
    return mp.erfc(-(x - m) / s / mp.sqrt(2)) / 2


# Function, how many of the last arguments it is differentiated by, points.
FUNCTIONS = {
    "Erf": (mp.erf, 1, [[x] for x in (-5, -0.5, 0, 1e-8, 0.3, 1, 2.5, 6)]),
    "Erfc": (mp.erfc, 1, [[x] for x in (-3, 0, 0.5, 2, 5, 10, 26)]),
    "ErfInv": (mp.erfinv, 1, [[x] for x in (-0.999, -0.5, 0, 1e-6, 0.3, 0.9, 0.99999)]),
    "ErfcInv": (lambda p: mp.erfinv(1 - p), 1, [[x] for x in (1e-60, 1e-10, 0.01, 0.3, 1.2, 1.9)]),
    "Logistic": (lambda x: 1 / (1 + mp.exp(-x)), 1, [[x] for x in (-700, -3, 0, 0.5, 20, 40)]),
    "Logit": (lambda p: mp.log(p / (1 - p)), 1, [[x] for x in (1e-10, 0.25, 0.5, 0.9)]),
    "Gamma": (mp.gamma, 1, [[x] for x in (-3.5, -0.5, 1e-6, 0.5, 1, 2, 5.5, 30, 150)]),
    "GammaLn": (lambda x: mp.log(abs(mp.gamma(x))), 1, [[x] for x in (-3.5, -1.5, 1e-6, 0.25, 1.5, 3, 10, 1e3, 1e8)]),
    "DiGamma": (mp.digamma, 1, [[x] for x in (-10.3, -0.5, 1e-4, 0.5, 1, 2.5, 12, 1e3, 1e8)]),
    "PolyGamma": (lambda n, x: mp.psi(int(n), x), 1, [[1, -20.7], [1, -0.25], [1, 0.1], [1, 1], [1, 7.5], [1, 1e5], [2, -2.5], [2, -0.2], [2, 0.3], [2, 4], [2, 50], [3, -1.3], [3, 1], [5, 2.5], [8, 0.7]]),
    "DiGammaInv": (inverse(mp.digamma, lambda x: mp.exp(x) + 0.5 if x > -2 else -1 / (x + mp.euler)), 1, [[x] for x in (-5, -1, 0, 1, 3)]),
    "GammaLowerIncomplete": (lambda a, x: mp.gammainc(a, 0, x), 1, [[0.5, 1e-4], [1, 2], [3, 0.5], [3, 8], [20, 25]]),
    "GammaUpperIncomplete": (lambda a, x: mp.gammainc(a, x), 1, [[0.5, 1e-4], [1, 2], [3, 0.5], [3, 8], [20, 25]]),
    "GammaLowerRegularized": (lower, 1, [[0.5, 1e-4], [1, 2], [3, 0.5], [3, 8], [100, 90], [1000, 1010]]),
    "GammaUpperRegularized": (lambda a, x: mp.gammainc(a, x, regularized=True), 1, [[0.5, 1e-4], [1, 2], [3, 0.5], [3, 8], [100, 90], [1000, 1010]]),
    "GammaLowerRegularizedInv": (inverse(lower, lambda a, y: a), 1, [[1, 0.5], [2, 0.3], [5, 0.9], [50, 0.2]]),
    "ExponentialIntegral": (lambda n, x: mp.expint(int(n), x), 1, [[0, 0.7], [1, 0.01], [1, 1], [1, 20], [2, 0.5], [4, 3]]),
    "Beta": (mp.beta, 2, [[0.5, 0.5], [1, 1], [2.5, 3.5], [0.01, 4], [30, 40]]),
    "BetaLn": (lambda a, b: mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b), 2, [[0.5, 0.5], [1, 1], [2.5, 3.5], [0.01, 4], [30, 40], [1e3, 2e3]]),
    "BetaIncomplete": (lambda a, b, x: mp.betainc(a, b, 0, x), 1, [[0.5, 0.5, 0.1], [1, 1, 0.4], [2, 3, 0.5], [10, 4, 0.8]]),
    "BetaRegularized": (lambda a, b, x: mp.betainc(a, b, 0, x, regularized=True), 1, [[0.5, 0.5, 0.1], [1, 1, 0.4], [2, 3, 0.5], [10, 4, 0.8], [200, 300, 0.41]]),
    "BesselJ": (mp.besselj, 1, [[0, 0], [0, -2], [0, 3], [1, 0], [1, -4], [2, 1e-3], [2, 5], [0.5, 2], [2.25, 7], [10, 4], [0, 100], [3, 1e4]]),
    "BesselY": (mp.bessely, 1, [[0, 1e-3], [0, 3], [1, 0.5], [2, 5], [0.5, 2], [2.25, 7], [10, 4], [0, 100]]),
    "BesselI": (mp.besseli, 1, [[0, 0], [0, -2], [0, 3], [1, 0], [2, 1e-3], [2, 5], [0.5, 2], [2.25, 7], [10, 4], [0, 300]]),
    "BesselK": (mp.besselk, 1, [[0, 1e-3], [0, 3], [1, 0.5], [2, 5], [0.5, 2], [2.25, 7], [10, 4], [0, 300]]),
    "BesselI0": (lambda x: mp.besseli(0, x), 1, [[x] for x in (-5, 0, 0.1, 3, 20, 300)]),
    "BesselI1": (lambda x: mp.besseli(1, x), 1, [[x] for x in (-5, 0, 0.1, 3, 20, 300)]),
    "BesselK0": (lambda x: mp.besselk(0, x), 1, [[x] for x in (0.01, 0.5, 3, 20, 300)]),
    "BesselK1": (lambda x: mp.besselk(1, x), 1, [[x] for x in (0.01, 0.5, 3, 20, 300)]),
    "SphericalBesselJ": (spherical_j, 1, [[0, 0], [0, 2], [1, 0], [1, 0.01], [2, 0], [2, 5], [6, 3], [0, 50]]),
    "SphericalBesselY": (lambda n, x: mp.sqrt(mp.pi / (2 * x)) * mp.bessely(n + mp.mpf(1) / 2, x), 1, [[0, 2], [1, 0.1], [2, 5], [6, 3], [0, 50]]),
    "AiryAi": (mp.airyai, 1, [[x] for x in (-20, -3, 0, 1, 10)]),
    "AiryAiPrime": (lambda x: mp.airyai(x, derivative=1), 1, [[x] for x in (-20, -3, 0.5, 1, 10)]),
    "AiryBi": (mp.airybi, 1, [[x] for x in (-20, -3, 0, 1, 10)]),
    "AiryBiPrime": (lambda x: mp.airybi(x, derivative=1), 1, [[x] for x in (-20, -3, 0.5, 1, 10)]),
    "NormalPdf": (lambda m, s, x: mp.npdf(x, m, s), 3, [[0, 1, 0.5], [1, 2, -3], [-0.5, 0.25, 1], [0, 1, 10], [0, 1e3, 1]]),
    "NormalPdfLn": (lambda m, s, x: mp.log(mp.npdf(x, m, s)), 3, [[0, 1, 0.5], [1, 2, -3], [-0.5, 0.25, 1], [0, 1, 60], [0, 1e3, 1]]),
    "NormalCdf": (cdf, 3, [[0, 1, 0.5], [1, 2, -3], [-0.5, 0.25, 1], [0, 1, -10], [0, 1, 8], [0, 1e3, 1]]),
    "NormalInvCdf": (lambda m, s, p: m + s * mp.sqrt(2) * mp.erfinv(2 * p - 1), 3, [[0, 1, 0.5], [0, 1, 1e-9], [1, 2, 0.3], [-0.5, 0.25, 0.99]]),
}
with open("references.txt", "w") as out:
    for name, (f, count, points) in FUNCTIONS.items():
        for point in points:
            x = [mp.mpf(float(entry)) for entry in point]
            partials = []
            for i in range(len(x) - count, len(x)):
                partials.append(mp.diff(lambda t: f(*x[:i], t, *x[i + 1:]), x[i]))
            row = [name, *(repr(float(entry)) for entry in point), *(mp.nstr(entry, 25) for entry in [f(*x), *partials])]
            out.write(" ".join(row) + "\n")
