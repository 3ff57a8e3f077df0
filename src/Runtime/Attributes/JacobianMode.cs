namespace SymbolicGrad;

/// <summary>How a Jacobian is computed.</summary>
public enum JacobianMode
{
    /// <summary>By the mode that takes fewer passes for the shape at hand; by reverse mode where both take as many.</summary>
    Automatic,

    /// <summary>Column by column, several at a time, by forward mode: best where the results are more than the parameters.
    /// A method that works on vectors and matrices, or converts between float and double, goes row by row all the same.</summary>
    Forward,

    /// <summary>Row by row by reverse mode: best where the parameters are many more than the results.</summary>
    Reverse,
}
