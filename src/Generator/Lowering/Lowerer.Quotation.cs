using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>C# that is written again as it stands, such as the message of an exception.</content>
internal sealed partial class Lowerer
{
    private Quoted LowerText(IOperation text)
    {
        Quotation quotation = new(this);
        string quoted = quotation.Quote(text);
        return new Quoted(quoted, quotation.Values);
    }

    /// <summary>
    /// An expression as a template. Its numbers are values of the program; names and members that the generated method sees are the same there.
    /// </summary>
    private sealed class Quotation(Lowerer lowerer)
    {
        private readonly List<int> _values = [];

        /// <summary>The values that stand in the text.</summary>
        public int[] Values => [.. _values];

        public string Quote(IOperation expression)
        {
            object? constant = expression.ConstantValue.HasValue ? expression.ConstantValue.Value : DBNull.Value;
            if (constant is null or string)
                return constant is string text ? SymbolDisplay.FormatLiteral(text, quote: true) : "null";
            if (constant is int or bool && QuoteConstant(expression, constant) is { } known)
                return known;
            if (lowerer.ReadValue(expression.Type) is { IsScalar: true })
                return QuoteNumber(expression);
            return expression switch
            {
                IParenthesizedOperation parenthesized => Quote(parenthesized.Operand),
                IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion => Quote(conversion.Operand),
                IConversionOperation { OperatorMethod: null } conversion => $"(({Name(conversion.Type, conversion)}){Quote(conversion.Operand)})",
                IInterpolatedStringHandlerCreationOperation { Content: var content } => Quote(content),
                IInterpolatedStringOperation interpolated => $"$\"{string.Concat(interpolated.Parts.Select(Quote))}\"",
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => $"({Quote(sum.LeftOperand)} + {Quote(sum.RightOperand)})",
                IConditionalOperation { WhenFalse: { } otherwise } choice => $"({Quote(choice.Condition)} ? {Quote(choice.WhenTrue)} : {Quote(otherwise)})",
                IObjectCreationOperation { Initializer: null, Constructor: { } constructor } creation => $"new {Visible(constructor, Name(creation.Type, creation), creation)}({Quote(creation.Arguments, creation)})",
                IArrayCreationOperation { Initializer: { } initializer } array => $"new {Name(array.Type, array)} {{ {string.Join(", ", initializer.ElementValues.Select(Quote))} }}",
                IInvocationOperation { TargetMethod.MethodKind: MethodKind.Ordinary } call => QuoteCall(call),
                ITypeOfOperation type => $"typeof({Name(type.TypeOperand, type)})",
                IPropertyReferenceOperation { Arguments.IsEmpty: true, Property: { DeclaringSyntaxReferences.IsEmpty: true } property } reference => QuoteProperty(property, reference),
                ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IInstanceReferenceOperation => QuoteName(expression),
                _ => throw Refuse(expression),
            };
        }

        private string? QuoteConstant(IOperation expression, object constant)
        {
            string digits = constant is bool truth ? truth ? "true" : "false" : ((int)constant).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return expression.Type switch
            {
                { TypeKind: TypeKind.Enum } type => $"({Name(type, expression)})({digits})",
                { SpecialType: SpecialType.System_Int32 or SpecialType.System_Boolean } => digits,
                _ => null,
            };
        }

        private string Quote(IInterpolatedStringContentOperation part) => part switch
        {
            IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => Inner(text),
            IInterpolationOperation hole => $"{{{Atom(hole.Expression)}{Clause(hole.Alignment, ",")}{Clause(hole.FormatString, ":")}}}",
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call } => QuoteAppended(call),
            _ => throw Refuse(part),
        };

        /// <summary>What a handler of interpolated strings is given: text, or a value with its alignment and format.</summary>
        private string QuoteAppended(IInvocationOperation call)
        {
            IOperation value = call.Arguments[0].Value;
            if (call.TargetMethod.Name == "AppendLiteral" && value.ConstantValue is { HasValue: true, Value: string text })
                return Inner(text);
            return $"{{{Atom(value)}{Clause(Given("alignment"), ",")}{Clause(Given("format"), ":")}}}";

            IOperation? Given(string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter!.Name == name && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;
        }

        /// <summary>A colon in it would begin a format.</summary>
        private string Atom(IOperation expression)
        {
            string text = Quote(expression);
            return text == Template.Place(_values.Count - 1) ? Template.Place(_values.Count - 1, isOperand: true) : HasColon(text) ? $"({text})" : text;
        }

        private static bool HasColon(string text)
        {
            int depth = 0;
            return text.Any(character => (depth += character == '(' ? 1 : character == ')' ? -1 : 0) == 0 && character == ':');
        }

        private static string Clause(IOperation? clause, string mark) => clause?.ConstantValue switch
        {
            { HasValue: true, Value: string format } => mark + Inner(format),
            { HasValue: true, Value: { } width } => mark + width,
            _ => "",
        };

        /// <summary>Text between the quotation marks of an interpolated string.</summary>
        private static string Inner(string text)
        {
            string literal = SymbolDisplay.FormatLiteral(text, quote: true);
            return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
        }

        /// <summary>Nothing is lost where a message rounds.</summary>
        private string QuoteNumber(IOperation expression)
        {
            int warnings = lowerer._roundings.Count;
            _values.Add(lowerer.LowerSingle(expression));
            lowerer._roundings.RemoveRange(warnings, lowerer._roundings.Count - warnings);
            return Template.Place(_values.Count - 1);
        }

        public string QuoteCall(IInvocationOperation call)
        {
            IMethodSymbol method = lowerer._frame.Types.Of(call.TargetMethod);
            string owner = call.Instance is { } instance ? Atom(instance) : Name(method.ContainingType, call);
            string types = method.TypeArguments.IsEmpty || IsCheck(method) ? "" : $"<{string.Join(", ", method.TypeArguments.Select(argument => Name(argument, call)))}>";
            return $"{Visible(method, owner, call)}.{Identifier.Escape(method.Name)}{types}({Quote(call.Arguments, call)})";
        }

        private string QuoteProperty(IPropertySymbol property, IPropertyReferenceOperation reference)
        {
            string owner = reference.Instance is { } instance ? Atom(instance) : Name(property.ContainingType, reference);
            return $"{Visible(property, owner, reference)}.{Identifier.Escape(property.Name)}";
        }

        private string Quote(IReadOnlyList<IArgumentOperation> arguments, IOperation at)
        {
            if (arguments.FirstOrDefault(static argument => argument.Parameter!.RefKind is RefKind.Ref or RefKind.Out && argument.Value is not IInterpolatedStringHandlerCreationOperation) is { } reference)
                throw Refuse(reference.Value);
            string[] texts = new string[arguments.Count];
            foreach (IArgumentOperation argument in arguments)
                texts[argument.Parameter!.Ordinal] = Quote(argument.Value);
            return string.Join(", ", texts);
        }

        /// <summary>A name that the generated method knows as well: a parameter, a member of it, a member of a type.</summary>
        private string QuoteName(IOperation expression)
        {
            switch (lowerer.Lower(expression))
            {
                case Single { Value: var value }:
                    _values.Add(value);
                    return Template.Place(_values.Count - 1);
                case Opaque opaque:
                    return opaque.Expression;
                case Quoted quoted:
                    int first = _values.Count;
                    _values.AddRange(quoted.Values);
                    return Template.Fill(quoted.Text, (index, isOperand) => Template.Place(first + index, isOperand));
                case Aggregate { Origin: { } origin, Structure: { IsValueType: false } or { Kind: CompositeKind.Nullable } }:
                    return origin.Expression;
                default:
                    throw Refuse(expression);
            }
        }

        private string Name(ITypeSymbol? type, IOperation at)
        {
            ITypeSymbol named = lowerer.TypeOf(type) ?? throw Refuse(at);
            return lowerer._compilation.IsSymbolAccessibleWithin(named, lowerer._method.ContainingType)
                ? named.ToDisplayString(TypeReader.FullName)
                : throw Refused.At(at, Descriptors.NotAccessible, named.Name, lowerer._method.Name);
        }

        private string Visible(ISymbol member, string text, IOperation at) =>
            lowerer.IsAccessible(member) ? text : throw Refused.At(at, Descriptors.NotAccessible, member.Name, lowerer._method.Name);

        private static Refused Refuse(IOperation expression) => Refused.At(
            expression, Descriptors.OperationNotSupported, $"'{Unsupported.Shorten(expression.Syntax.ToString())}' in an exception or check", "make it of constants, strings, numbers, and names that the generated method knows too");
    }
}
