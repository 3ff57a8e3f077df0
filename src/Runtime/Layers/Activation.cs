namespace SymbolicGrad;

/// <summary>The function that bends what a layer computes: <see cref="Functions.Activate{T}(Matrix{T}, Activation)"/> applies it to each element.</summary>
public enum Activation
{
    /// <summary>x itself: a linear layer.</summary>
    Identity,

    /// <summary>x where x &gt; 0, otherwise 0: <see cref="Functions.Relu{T}(T)"/>.</summary>
    Relu,

    /// <summary>x where x &gt; 0, otherwise 0.01·x: <see cref="Functions.LeakyRelu{T}(T, T)"/>.</summary>
    LeakyRelu,

    /// <summary>x where x &gt; 0, otherwise eˣ − 1: <see cref="Functions.Elu{T}(T, T)"/>.</summary>
    Elu,

    /// <summary>x·Φ(x): <see cref="Functions.Gelu{T}(T)"/>.</summary>
    Gelu,

    /// <summary>x·σ(x): <see cref="Functions.Silu{T}(T)"/>.</summary>
    Silu,

    /// <summary>ln(1 + eˣ): <see cref="Functions.Softplus{T}(T)"/>.</summary>
    Softplus,

    /// <summary>1 / (1 + e⁻ˣ): <see cref="Functions.Sigmoid{T}(T)"/>.</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent: <see cref="Functions.Tanh{T}(Vector{T})"/>.</summary>
    Tanh,
}
