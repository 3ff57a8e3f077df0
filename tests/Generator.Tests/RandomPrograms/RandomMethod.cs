namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>A method F with the members that it calls.</summary>
internal sealed record RandomMethod(int Seed, Signature Signature, bool IsFloat, Node Members)
{
    private const string FirstOrder = "Derivatives.Jvp";

    /// <summary>Whether it may have lists that grow, so that its loops cannot be checkpointed.</summary>
    public bool HasLists { get; init; }

    /// <summary>Whether it is differentiated twice, where it can be.</summary>
    public bool IsTwice { get; init; } = true;

    /// <summary>The class of that name with F; its own warnings do not matter.</summary>
    public string Print(string type) =>
        $"#pragma warning disable\nusing System.Collections.Generic;\nusing System.Linq;\npublic static partial class {type}\n{{\n{WithSecondOrder(Members.Print(IsFloat))}}}\n";

    /// <summary>One number that is computed without calls that stay calls has second derivatives.</summary>
    private string WithSecondOrder(string members) =>
        IsTwice && Signature.HasOneResult && members.Split("[Differentiable").Length == 2 ? members.Replace(FirstOrder, FirstOrder + " | Derivatives.HessianVectorProduct" + (Signature == Signature.Scalars ? " | Derivatives.Hessian" : ""), StringComparison.Ordinal) : members;

    /// <summary>The same with [Checkpoint] on F and on some of what it calls.</summary>
    public RandomMethod Checkpointed() => this with { Members = Mark(Members) };

    private Node Mark(Node members) => members with { Children = [.. members.Children.Select((member, i) => IsMarked(member.Text, i) ? member with { Text = "[Checkpoint] " + member.Text } : member)] };

    private bool IsMarked(string member, int index) =>
        !member.StartsWith("[Checkpoint]", StringComparison.Ordinal)
        && (member.StartsWith("[Differentiable", StringComparison.Ordinal) || (Seed + index) % 2 == 0 && !member.Contains(" S\n", StringComparison.Ordinal) && !member.Contains(" C\n", StringComparison.Ordinal));
}
