using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes the implementation of IParameters of a [Parameters] type.</summary>
internal static class ParametersFile
{
    private const string Root = "global::SymbolicGrad";

    public static string Write(ParametersType type)
    {
        string contract = $"{Root}.IParameters<{type.Structure.CSharp}, {type.Element}>";
        string[] headers = [.. type.Declaration.Headers];
        headers[headers.Length - 1] += " : " + contract;
        return GradientFile.Write(type.Declaration with { Headers = headers }, writer => WriteMembers(type, contract, writer), static () => "");
    }

    private static void WriteMembers(ParametersType type, string contract, SourceWriter writer)
    {
        Member[] members = [.. type.Structure.Members];
        string modifiers = type.HidesInherited ? "public new" : "public";
        bool hasScalars = type.Structure.Leaves.Any(static leaf => leaf.Type.Rank is Rank.Scalar or Rank.Array);
        Attribute(writer).Line($"static bool {contract}.HasScalars => {(hasScalars ? "true" : "false")};");

        writer.Separate();
        DocumentationWriter.Summary(writer, "The number of scalars in all parameters together.");
        Attribute(writer).Line($"{modifiers} int ParameterCount => {string.Join(" + ", members.Select(Count))};");

        writer.Separate();
        DocumentationWriter.Summary(writer, "The name and the shape of each parameter, in the order of <see cref=\"CopyTo\"/>.");
        Attribute(writer).Line($"{modifiers} global::System.Collections.Generic.IReadOnlyList<{Root}.ParameterShape> DescribeParameters() =>");
        WriteShapes(writer, members);

        writer.Separate();
        DocumentationWriter.Summary(writer, "Copies all parameters, in the order of declaration, matrices row by row.");
        DocumentationWriter.Parameter(writer, "destination", "Receives <see cref=\"ParameterCount\"/> numbers.");
        using (Attribute(writer).Block($"{modifiers} void CopyTo(global::System.Span<{type.Element}> destination)"))
            WriteCopies(writer, members);

        writer.Separate();
        DocumentationWriter.Summary(writer, "An object of the same shapes over other memory: tensors are views of it, scalars are read from it.");
        DocumentationWriter.Parameter(writer, "memory", "Holds the parameters in the order of <see cref=\"CopyTo\"/>.");
        DocumentationWriter.Parameter(writer, "offset", "Where the first parameter is.");
        DocumentationWriter.Returns(writer, "The object over the memory.");
        using (Attribute(writer).Block($"{modifiers} {type.Structure.CSharp} Bind({type.Element}[] memory, int offset)"))
            WriteBinding(writer, type, members);
    }

    private static SourceWriter Attribute(SourceWriter writer) =>
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"SymbolicGrad\", \"{GradientFile.Version}\")]");

    private static string Count(Member member) => member.Structure switch
    {
        Leaf { Type.IsScalar: true } => "1",
        Leaf => $"this.{member.Name}.Length",
        Composite { IsLayers: true } layers => LayersWriter.Count(layers, $"this.{member.Name}"),
        _ => $"this.{member.Name}.ParameterCount",
    };

    private static void WriteShapes(SourceWriter writer, Member[] members)
    {
        using (writer.Indent())
        {
            writer.Line("[");
            using (writer.Indent())
            {
                foreach (Member member in members)
                {
                    string name = CSharpLiteral.String(member.Name.TrimStart('@'));
                    writer.Line(member.Structure switch
                    {
                        Leaf { Type.IsScalar: true } => $"{Root}.ParameterShape.Scalar({name}),",
                        Leaf => $"{Root}.ParameterShape.Of({name}, this.{member.Name}),",
                        Composite { IsLayers: true } layers => $".. {LayersWriter.Describe(layers, member.Name.TrimStart('@'), $"this.{member.Name}")},",
                        _ => $".. {Root}.ParameterShape.Nested({name}, this.{member.Name}.DescribeParameters()),",
                    });
                }
            }
            writer.Line("];");
        }
    }

    private static void WriteCopies(SourceWriter writer, Member[] members)
    {
        for (int i = 0; i < members.Length; i++)
        {
            Member member = members[i];
            writer.Line(member.Structure switch
            {
                Leaf { Type.IsScalar: true } => $"destination[0] = this.{member.Name};",
                Leaf => $"this.{member.Name}.AsSpan().CopyTo(destination);",
                Composite { IsLayers: true } layers => LayersWriter.CopyTo(layers, $"this.{member.Name}", "destination"),
                _ => $"this.{member.Name}.CopyTo(destination);",
            });
            if (i < members.Length - 1)
                writer.Line($"destination = destination[{Count(member)}..];");
        }
    }

    private static void WriteBinding(SourceWriter writer, ParametersType type, Member[] members)
    {
        string element = type.Element;
        writer.Line($"if (offset < 0 || memory.Length - offset < ParameterCount)");
        using (writer.Indent())
        {
            writer.Line($"throw new global::System.ArgumentException($\"The memory holds {{memory.Length - offset}} numbers from offset {{offset}} on, but {{ParameterCount}} parameters are needed.\", nameof(memory));");
        }
        NameScope names = new(["memory", "offset"]);
        List<string> values = [];
        string offset = "offset";
        for (int i = 0; i < members.Length; i++)
        {
            Member member = members[i];
            values.Add(member.Structure switch
            {
                Leaf { Type.IsScalar: true } => $"memory[{offset}]",
                Leaf { Type.Rank: Rank.Array } => $"memory.AsSpan({offset}, this.{member.Name}.Length).ToArray()",
                Leaf { Type.Rank: Rank.Matrix } => $"new {Root}.Matrix<{element}>(memory, {offset}, this.{member.Name}.Rows, this.{member.Name}.Columns)",
                Leaf => $"new {Root}.Vector<{element}>(memory, {offset}, this.{member.Name}.Length)",
                Composite { IsLayers: true } layers => LayersWriter.Bind(layers, $"this.{member.Name}", "memory", offset),
                _ => $"this.{member.Name}.Bind(memory, {offset})",
            });
            if (i == members.Length - 1)
                break;
            string next = names.Take("after" + member.Name.TrimStart('@'));
            writer.Line($"int {next} = {offset} + {Count(member)};");
            offset = next;
        }
        writer.Line($"return {Construct(type.Structure, values)};");
    }

    private static string Construct(Composite structure, List<string> values)
    {
        // Each member is one expression here, nested ones too.
        Member[] flat = [.. structure.Members.Select(static member => member with { Structure = new Leaf("", IrType.Double) })];
        return StructureWriter.Construct(structure with { Members = flat }, structure.Kind == CompositeKind.Copyable ? "this" : "", new Queue<string>(values));
    }
}
