using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Says of an operation that is not lowered why it is not, and what to write instead.</summary>
internal static class Unsupported
{
    public static Refused Operation(IOperation operation) => operation switch
    {
        IInvalidOperation => Refused.Erroneous(operation),
        IForEachLoopOperation => Refuse(operation, "A foreach loop over this collection", "loop over an array, a span, a list or a range of integers"),
        IArrayElementReferenceOperation or IArrayCreationOperation => Refuse(operation, "This array", "use arrays and spans of numbers, or of structs of numbers"),
        ITryOperation => Refused.At(operation, Descriptors.Exceptions, "A try statement"),
        IThrowOperation => Refused.At(operation, Descriptors.Exceptions, "Throwing again"),
        IAnonymousFunctionOperation or IDelegateCreationOperation => Refused.At(operation, Descriptors.Lambda, "A lambda or delegate"),
        IIsPatternOperation or IIsTypeOperation => Refuse(operation, "A pattern", "compare values with operators"),
        IAwaitOperation => Refuse(operation, "await", "await in the caller and pass the result"),
        IUsingOperation or IUsingDeclarationOperation or ILockOperation => Refuse(operation, "A using or lock statement", "acquire resources in the caller"),
        IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } => Refuse(operation, "An iterator", "return a value"),
        IBranchOperation or ILabeledOperation => Refuse(operation, "A jump", "write it as if and else"),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } or IRangeOperation => Refuse(operation, "An index or range that is kept", "write it where it is used"),
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation => Refuse(operation, "A dynamic call", "give the value its type"),
        IConditionalAccessOperation or ICoalesceOperation => Refuse(operation, "A null check", "check in the caller"),
        _ => Refuse(operation, $"'{Shorten(operation.Syntax.ToString())}'", "use arithmetic, functions of System.Math and of SymbolicGrad, locals, if and else, and calls of methods made of these"),
    };

    public static Refused Value(IOperation operation) => operation.Type is null or IErrorTypeSymbol
        ? Refused.Erroneous(operation)
        : operation.Type.TypeKind == TypeKind.Delegate ? Refused.At(operation, Descriptors.Lambda, $"'{Shorten(operation.Syntax.ToString())}'")
        : LayersReader.IsList(operation.Type) ? Refuse(operation, "An array or list of vectors, matrices or models that is made here", "carry what the next step needs in a variable, or keep vectors as the rows of a matrix")
        : Refused.At(operation, Descriptors.ValueNotSupported, operation.Type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));

    private static Refused Refuse(IOperation operation, string what, string instead) =>
        Refused.At(operation, Descriptors.OperationNotSupported, what, instead);

    public static string Shorten(string text)
    {
        string line = text.Split('\n')[0].Trim();
        return line.Length <= 40 ? line : line.Substring(0, 40) + "…";
    }
}
