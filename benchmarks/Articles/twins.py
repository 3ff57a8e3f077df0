"""The articles' trainings in numpy and PyTorch, double precision, one thread, as a good program in each would do them.

Reads a command a line and answers with a line, both JSON:
  {"training": {...}}             what to train from now on; answers with the versions of the twins that there are
  {"twin": "numpy", "run": 100}   does steps; answers with the seconds of processor time that they took
  {"twin": "numpy", "loss": 100}  the loss of all samples after so many steps from the start
"""
import json
import os
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np  # noqa: E402

try:
    import torch
    torch.set_num_threads(1)
except ImportError:
    torch = None


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Twin:
    def __init__(self, training):
        self.training = training
        self.x, self.y = (np.array(training[name], dtype=float) for name in ("x", "y"))
        self.restart()

    def restart(self):
        self.batch = 0
        self.load([(np.array(layer["w"], dtype=float), np.array(layer["b"], dtype=float)) for layer in self.training["layers"]])

    def batches(self, x, y):
        size = self.training["batch"]
        return [(x[i:i + size], y[i:i + size]) for i in range(0, len(x), size)]

    def run(self, steps):
        for _ in range(steps):
            self.step(*self.parts[self.batch])
            self.batch = (self.batch + 1) % len(self.parts)


class Numpy(Twin):
    def load(self, layers):
        self.w = [w.copy() for w, _ in layers]
        self.b = [b.copy() for _, b in layers]
        self.kinds = [layer["activation"] for layer in self.training["layers"]]
        self.parts = self.batches(self.x, self.y)

    def forward(self, x):
        outputs = [x]
        for w, b, kind in zip(self.w, self.b, self.kinds):
            x = x @ w + b
            if kind == "Relu":
                x = np.maximum(x, 0)
            elif kind == "Sigmoid":
                x = sigmoid(x)
            outputs.append(x)
        return outputs

    def value(self, p, y):
        """The loss, and its derivative by the output."""
        kind = self.training["loss"]
        if kind == "CrossEntropy":
            return np.mean(np.maximum(p, 0) - p * y + np.log1p(np.exp(-np.abs(p)))), (sigmoid(p) - y) / p.size
        d = p - y
        return (np.sum(d * d), 2 * d) if kind == "SumOfSquares" else (np.mean(d * d), 2 / d.size * d)

    def step(self, x, y):
        outputs = self.forward(x)
        loss, d = self.value(outputs[-1], y)
        rate = self.training["rate"]
        for i in reversed(range(len(self.w))):
            a, kind = outputs[i + 1], self.kinds[i]
            if kind == "Relu":
                d = d * (a > 0)
            elif kind == "Sigmoid":
                d = d * a * (1 - a)
            dw, db = outputs[i].T @ d, d.sum(axis=0)
            if i > 0:
                d = d @ self.w[i].T
            self.w[i] -= rate * dw
            self.b[i] -= rate * db
        return loss

    def loss(self):
        return float(self.value(self.forward(self.x)[-1], self.y)[0])


class Article(Twin):
    """The style of the fourth article: a row at a time as a column, activations by np.vectorize; the chain rule is put right."""

    def load(self, layers):
        self.w = [w.T.copy() for w, _ in layers]
        self.b = [b[:, None].copy() for _, b in layers]
        self.kept = [None] * len(layers)
        self.parts = [(row, answer) for row, answer in zip(self.x, self.y)]

    @staticmethod
    def scalar_sigmoid(x):
        if x >= 0:
            return 1 / (1 + np.exp(-x))
        z = np.exp(x)
        return z / (1 + z)

    activator = staticmethod(np.vectorize(scalar_sigmoid.__func__, otypes=[float]))
    primer = staticmethod(np.vectorize(lambda x: Article.scalar_sigmoid(x) * (1 - Article.scalar_sigmoid(x)), otypes=[float]))

    def forward(self, x):
        tensor = np.atleast_2d(x).transpose()
        self.input = tensor
        for i, (w, b) in enumerate(zip(self.w, self.b)):
            tensor = self.kept[i] = w.dot(tensor) + b
            tensor = self.activator(tensor)
        return tensor

    def step(self, x, y):
        error = self.forward(x) - y
        for i in reversed(range(len(self.w))):
            before = self.activator(self.kept[i - 1]) if i > 0 else self.input
            delta = error @ before.transpose()
            back = self.w[i].transpose().dot(error) * self.primer(self.kept[i - 1]) if i > 0 else None
            self.w[i] -= delta * self.training["rate"]
            self.b[i] -= error * self.training["rate"]
            error = back

    def loss(self):
        logits = []
        for row in self.x:
            self.forward(row)
            logits.append(self.kept[-1][0, 0])
        z, y = np.array(logits), self.y[:, 0]
        return float(np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))))


class Torch(Twin):
    def load(self, layers):
        modules = []
        for (w, b), layer in zip(layers, self.training["layers"]):
            linear = torch.nn.Linear(*w.shape, dtype=torch.float64)
            with torch.no_grad():
                linear.weight.copy_(torch.from_numpy(w.T.copy()))
                linear.bias.copy_(torch.from_numpy(b))
            modules.append(linear)
            if layer["activation"] != "Identity":
                modules.append({"Relu": torch.nn.ReLU, "Sigmoid": torch.nn.Sigmoid}[layer["activation"]]())
        self.net = torch.nn.Sequential(*modules)
        self.criterion = {
            "CrossEntropy": torch.nn.BCEWithLogitsLoss(), "MeanOfSquares": torch.nn.MSELoss(), "SumOfSquares": torch.nn.MSELoss(reduction="sum"),
        }[self.training["loss"]]
        self.optimizer = torch.optim.SGD(self.net.parameters(), lr=self.training["rate"])
        self.parts = self.batches(torch.from_numpy(self.x), torch.from_numpy(self.y))

    def step(self, x, y):
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.criterion(self.net(x), y)
        loss.backward()
        self.optimizer.step()
        return loss.item()

    def loss(self):
        with torch.no_grad():
            return self.criterion(self.net(torch.from_numpy(self.x)), torch.from_numpy(self.y)).item()


def answer(command, twins):
    if "training" in command:
        training = command["training"]
        twins.clear()
        twins["numpy"] = Numpy(training)
        if torch is not None:
            twins["torch"] = Torch(training)
        if training["batch"] == 1 and training["loss"] == "CrossEntropy":
            twins["article"] = Article(training)
        return {"numpy": np.__version__, "torch": torch.__version__ if torch is not None else None}
    twin = twins[command["twin"]]
    if "run" in command:
        start = time.thread_time()
        twin.run(command["run"])
        return {"seconds": time.thread_time() - start}
    twin.restart()
    twin.run(command["loss"])
    loss = twin.loss()
    twin.restart()
    return {"loss": loss}


twins = {}
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line), twins)), flush=True)
