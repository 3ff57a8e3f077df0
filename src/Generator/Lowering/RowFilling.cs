using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// The loop that makes the rows of a new array of arrays, one after the other, all of them: <c>for (int i = 0; i &lt; n; i++) a[i] = new double[m];</c>.
/// The lengths follow from what does not change while it runs, so that they can be told before.
/// </summary>
/// <param name="Loop">The loop.</param>
/// <param name="Row">The assignment of a row.</param>
/// <param name="Locals">The locals of an iteration that the length is made of, in order.</param>
internal sealed record RowFilling(CountedLoop Loop, ISimpleAssignmentOperation Row, IVariableDeclarationOperation[] Locals)
{
    /// <summary>The length of a row; null where <see cref="Elements"/> has its elements.</summary>
    public IOperation? Length => Row.Value is IArrayCreationOperation { Initializer: null, DimensionSizes: { Length: 1 } sizes } ? sizes[0] : null;

    /// <summary>The elements of a row, where they are listed.</summary>
    public IReadOnlyList<IOperation>? Elements => Listed(Row.Value);

    /// <summary>Whether rows may have different lengths.</summary>
    public bool IsRagged => Length is { } length && (Locals.Length > 0 || Mentions(length, Loop.Index));

    /// <summary>Whether the loop runs as often as the array has rows, by what it is written as.</summary>
    public bool EndsAtLength => Loop is { Offset: 0, IsInclusive: false, Bound: IPropertyReferenceOperation { Property.Name: "Length", Instance: ILocalReferenceOperation array } } && IsSame(array.Local, Array(Row)!.Local);

    /// <summary>The elements of a new array that are listed; null for any other expression.</summary>
    public static IReadOnlyList<IOperation>? Listed(IOperation array) => array switch
    {
        IConversionOperation conversion => Listed(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        { Kind: Lowerer.CollectionExpression } when array.ChildOperations.All(static element => element.Kind != Lowerer.Spread) => [.. array.ChildOperations],
        _ => null,
    };

    /// <param name="creation">Where the array of arrays is made, as what a local is.</param>
    /// <param name="references">What ref locals and parameters stand for.</param>
    public static RowFilling? Find(IOperation creation, IReadOnlyDictionary<ISymbol, AssignmentTarget> references)
    {
        if (HolderOf(creation) is not var (array, statement) || statement.Parent is not IBlockOperation block)
            return null;
        IOperation root = RootOf(creation);
        ISimpleAssignmentOperation[] rows = [.. root.Descendants().OfType<ISimpleAssignmentOperation>().Where(assignment => Array(assignment) is { } filled && IsSame(filled.Local, array))];
        if (rows.Length != 1 || rows[0].Parent is not IExpressionStatementOperation { Parent: { } body } made || (body is IBlockOperation ? body.Parent : body) is not IForLoopOperation loop || loop.Parent != block)
            return null;
        IOperation[] between = [.. block.Operations.SkipWhile(other => other != statement).Skip(1).TakeWhile(other => other != loop)];
        IOperation[] before = body is IBlockOperation { Operations: var operations } ? [.. operations.TakeWhile(other => other != made)] : [];
        bool isFirstUse = block.Operations.IndexOf(loop) > block.Operations.IndexOf(statement) && !between.Concat(before).Any(part => Mentions(part, array));
        bool isAlways = !before.Any(static part => part.DescendantsAndSelf().Any(static inner => inner is IBranchOperation));
        return isFirstUse && isAlways && IsFromZero(loop) && CountedLoop.Read(loop, references) is { Step: null, IsDown: false } counted && IsIndex(rows[0], counted.Index)
            ? new Steadiness(counted.Index, [.. between, loop.Body], root, references).Read(counted, rows[0], before)
            : null;
    }

    /// <summary>The local that a new array is the value of, and the statement that says so.</summary>
    private static (ILocalSymbol Local, IOperation Statement)? HolderOf(IOperation creation) => creation.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local, Parent: IVariableDeclarationOperation { Parent: { } statement } } } => (local, statement),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Parent: IExpressionStatementOperation statement } => (local, statement),
        _ => null,
    };

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    private static ILocalReferenceOperation? Array(ISimpleAssignmentOperation assignment) =>
        (assignment.Target as IArrayElementReferenceOperation)?.ArrayReference as ILocalReferenceOperation;

    private static bool IsIndex(ISimpleAssignmentOperation row, ILocalSymbol index) =>
        row.Target is IArrayElementReferenceOperation { Indices: { Length: 1 } indices } && indices[0] is ILocalReferenceOperation reference && IsSame(reference.Local, index);

    private static bool IsFromZero(IForLoopOperation loop) =>
        loop.Before.Length == 1 && loop.Before[0].Descendants().OfType<IVariableInitializerOperation>().All(static start => start.Value.ConstantValue is { HasValue: true, Value: 0 });

    private static bool Mentions(IOperation operation, ILocalSymbol local) =>
        operation.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation reference && IsSame(reference.Local, local));

    private static bool IsSame(ISymbol a, ISymbol b) => SymbolEqualityComparer.Default.Equals(a, b);

    /// <summary>What stays the same from where the array is made to the end of the loop.</summary>
    private sealed class Steadiness(ILocalSymbol index, IOperation[] meanwhile, IOperation root, IReadOnlyDictionary<ISymbol, AssignmentTarget> references)
    {
        private readonly HashSet<object> _assigned = new(
            meanwhile.Concat(root.Descendants().Where(static part => part is IAnonymousFunctionOperation or ILocalFunctionOperation)).SelectMany(part => AssignedVariables.In(part, references)), Variables.Comparer);

        private readonly bool _writesIntegers = meanwhile.SelectMany(static part => part.DescendantsAndSelf()).Any(WritesIntegers);
        private readonly List<IVariableDeclarationOperation> _locals = [];

        public RowFilling? Read(CountedLoop loop, ISimpleAssignmentOperation row, IOperation[] before)
        {
            RowFilling filling = new(loop, row, []);
            bool isKnown = (filling.Elements is not null || filling.Length is { } length && IsSteady(length, before)) && (filling.EndsAtLength || IsSteady(loop.Bound, []));
            return isKnown ? filling with { Locals = [.. _locals] } : null;
        }

        private bool IsSteady(IOperation expression, IOperation[] before) => expression switch
        {
            { ConstantValue.HasValue: true } => true,
            ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => IsSame(local, index) || (DeclarationOf(local, before) is { } declaration ? IsSteady(declaration, before) : !_assigned.Contains(local)),
            IParameterReferenceOperation { Parameter: var parameter } => !references.ContainsKey(parameter) && !_assigned.Contains(parameter),
            IPropertyReferenceOperation { Property.Name: "Length", Instance: { } instance } when TypeReader.IsMemory(instance.Type) => IsSteady(instance, before),
            IArrayElementReferenceOperation { Type: { } type } element => (type is IArrayTypeSymbol || TypeReader.IsInteger(type) && !_writesIntegers) && element.ChildOperations.All(part => IsSteady(part, before)),
            IInvocationOperation { TargetMethod: { Name: "Min" or "Max", ContainingType.Name: "Math" } } call => call.Arguments.All(argument => IsSteady(argument.Value, before)),
            IBinaryOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null } or IConversionOperation { OperatorMethod: null } or IConditionalOperation or IParenthesizedOperation => expression.ChildOperations.All(part => IsSteady(part, before)),
            _ => false,
        };

        /// <summary>A local that an iteration begins with stands for its value, where it is assigned nothing else.</summary>
        private bool IsSteady(IVariableDeclarationOperation declaration, IOperation[] before)
        {
            IVariableDeclaratorOperation declarator = declaration.Declarators[0];
            if (declaration.Declarators.Length > 1 || _assigned.Contains(declarator.Symbol) || (declarator.Initializer ?? declaration.Initializer) is not { } initializer || !IsSteady(initializer.Value, before))
                return false;
            if (!_locals.Contains(declaration))
                _locals.Add(declaration);
            return true;
        }

        private static IVariableDeclarationOperation? DeclarationOf(ILocalSymbol local, IOperation[] before) =>
            before.OfType<IVariableDeclarationGroupOperation>().SelectMany(static group => group.Declarations)
                .FirstOrDefault(declaration => declaration.Declarators.Any(declarator => IsSame(declarator.Symbol, local)));

        /// <summary>Whether an element of an array of integers may change.</summary>
        private static bool WritesIntegers(IOperation part) => part switch
        {
            IAssignmentOperation assignment => IsIntegerElement(assignment.Target),
            IIncrementOrDecrementOperation increment => IsIntegerElement(increment.Target),
            IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out && IsIntegerElement(argument.Value)
                || ElementsReader.Elements(argument.Value.Type) is var (element, _) && TypeReader.IsInteger(element),
            IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } => true,
            _ => false,
        };

        private static bool IsIntegerElement(IOperation target) =>
            target is ITupleOperation or IDeclarationExpressionOperation
                ? target.ChildOperations.Any(IsIntegerElement)
                : target is IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } && target.Type is { } type && TypeReader.IsInteger(type);
    }
}
