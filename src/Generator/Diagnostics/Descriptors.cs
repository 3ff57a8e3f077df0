using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Diagnostics;

/// <summary>Every diagnostic, one page each in docs/diagnostics.</summary>
internal static class Descriptors
{
    // The declaration
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "SG0001", "Containing type is not partial",
        "'{0}' contains a [Differentiable] method or is a [Parameters] type, so it must be declared partial: the generated members are added to it");

    public static readonly DiagnosticDescriptor NothingToDifferentiate = Error(
        "SG0002", "No differentiable parameter",
        "'{0}' has no parameter to differentiate: give it one of type double, float, Vector<T>, Matrix<T>, or a [Parameters] type, that is not marked [Constant]");

    public static readonly DiagnosticDescriptor ResultNotDifferentiable = Error(
        "SG0003", "Result is not differentiable",
        "'{0}' returns '{1}', which has no derivative: return double, float, Vector<T>, Matrix<T>, a [Parameters] type or a tuple of these");

    public static readonly DiagnosticDescriptor ParameterNotSupported = Error(
        "SG0004", "Parameter is not supported",
        "Parameter '{0}' of type '{1}' cannot be a parameter of a differentiable method: {2}");

    public static readonly DiagnosticDescriptor UnknownParameter = Error(
        "SG0005", "WithRespectTo names no parameter",
        "WithRespectTo names '{0}', but '{1}' has no differentiable parameter of that name; it has {2}");

    public static readonly DiagnosticDescriptor NameTaken = Error(
        "SG0006", "Generated name is taken",
        "'{0}' needs the name '{1}', which '{2}' has already with the same parameters: rename one, or set Name in [Differentiable]");

    public static readonly DiagnosticDescriptor MethodNotSupported = Error(
        "SG0007", "Method cannot be differentiated",
        "'{0}' cannot be differentiated: {1}");

    public static readonly DiagnosticDescriptor ParametersNotSupported = Error(
        "SG0008", "[Parameters] type is not supported",
        "'{0}' cannot be a [Parameters] type: {1}");

    public static readonly DiagnosticDescriptor NotADerivative = Error(
        "SG0009", "Method is not a derivative",
        "'{0}' is marked [DerivativeOf], but {1}");

    // The body
    public static readonly DiagnosticDescriptor TensorEntry = Error(
        "SG0102", "Entry of a tensor",
        "{0} cannot be differentiated: {1}");

    public static readonly DiagnosticDescriptor NoSource = Error(
        "SG0103", "Called method has no source",
        "'{0}' is not part of this compilation and has no known derivative: call a function of System.Math or of SymbolicGrad, or write it out as a method of this project");

    public static readonly DiagnosticDescriptor Recursion = Error(
        "SG0104", "Recursive call",
        "'{0}' calls itself, so it cannot be written into its caller: make it a static method marked [Differentiable] that takes numbers and returns one, or write a loop");

    public static readonly DiagnosticDescriptor VirtualCall = Error(
        "SG0105", "Call cannot be resolved",
        "Which method '{0}' calls is decided when the program runs, so it cannot be differentiated when it is compiled: call a static, sealed or non-virtual method");

    public static readonly DiagnosticDescriptor NoDerivative = Error(
        "SG0106", "Function has no derivative",
        "'{0}' cannot be differentiated: {1}");

    public static readonly DiagnosticDescriptor SideEffect = Error(
        "SG0107", "Assignment outside the method",
        "Assigning to {0} changes something outside the method, which cannot be differentiated: assign to a local variable and return it");

    public static readonly DiagnosticDescriptor Exceptions = Error(
        "SG0108", "Exception handling",
        "{0} cannot be differentiated: let exceptions pass, and catch them where the gradient is called");

    public static readonly DiagnosticDescriptor Lambda = Error(
        "SG0109", "Lambda that cannot be followed",
        "{0} cannot be differentiated here: call it in this method, or hand it to a method whose source is in this project");

    public static readonly DiagnosticDescriptor ValueNotSupported = Error(
        "SG0110", "Type of a value is not supported",
        "A value of type '{0}' cannot take part in a differentiable computation: use double, float, integers, bool, enums, Vector<T>, Matrix<T>, tuples, or structs and classes whose source is in this project");

    public static readonly DiagnosticDescriptor OperationNotSupported = Error(
        "SG0111", "Operation is not differentiable",
        "{0} cannot be differentiated: {1}");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "SG0112", "Method is too large",
        "'{0}' comes to more than {1} operations once the methods it calls are written into it: call fewer, or hand it precomputed values");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "SG0113", "Nesting is too deep",
        "'{0}' is nested too deeply to be analysed: take parts of the expression into locals, or parts of the method into other methods");

    public static readonly DiagnosticDescriptor NotAccessible = Error(
        "SG0114", "Value is not accessible from the generated method",
        "'{0}' is read by a method that is written into the gradient of '{1}', where it is not accessible: make it internal, or pass its value as a parameter");

    // Warnings
    public static readonly DiagnosticDescriptor ThroughInteger = Warning(
        "SG0201", "Conversion to an integer stops the derivative",
        "Converting to '{0}' rounds, so no derivative goes through it; write Derivative.Stop around the value to say that this is meant");

    public static readonly DiagnosticDescriptor NoDependence = Warning(
        "SG0202", "Result does not depend on the parameters",
        "The result of '{0}' does not depend on any parameter that is differentiated, so its gradient is zero");

    public static readonly DiagnosticDescriptor IdleCheckpoint = Warning(
        "SG0203", "Checkpoint without a loop",
        "'{0}' is marked [Checkpoint], but it has no loop and is not called in one here, so nothing is stored less: mark the method that has the loop, or one that a loop calls");

    public static readonly DiagnosticDescriptor InternalError = Error(
        "SG9999", "Internal error of SymbolicGrad",
        "SymbolicGrad failed on '{0}': please report this with the method. {1}");

    private const string Category = "SymbolicGrad";

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true,
            helpLinkUri: $"https://github.com/SymbolicGrad/SymbolicGrad/blob/main/docs/diagnostics/{id}.md");
}
