namespace SymbolicGrad.Generator.Tests.RandomPrograms;

internal enum FailureKind
{
    /// <summary>The program itself is no C#.</summary>
    Invalid,

    /// <summary>F itself throws.</summary>
    Unsafe,
    Refused,
    Crash,
    Uncompilable,
    Throws,
    Value,
    Inputs,
    Repetition,
    Modes,
    Differences,

    /// <summary>The Hessian is not symmetric.</summary>
    Symmetry,

    /// <summary>The Hessian is not what differences of gradients give.</summary>
    SecondDifferences,
}

/// <summary>What is wrong with the derivatives of a method.</summary>
internal sealed record Failure(FailureKind Kind, string Message);
