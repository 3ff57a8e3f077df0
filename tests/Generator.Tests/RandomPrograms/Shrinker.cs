namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>Makes a failing method as small as it gets while it fails in the same way: parts are left out, or give way to their own parts or to constants.</summary>
internal static class Shrinker
{
    private const int Together = 16;

    /// <param name="method">What fails.</param>
    /// <param name="fails">Whether each of some methods fails in that way; asked of several at once because compiling one alone costs as much.</param>
    public static RandomMethod Shrink(RandomMethod method, Func<IReadOnlyList<RandomMethod>, bool[]> fails)
    {
        while (Smaller(method, fails) is { } smaller)
            method = smaller;
        return method;
    }

    private static RandomMethod? Smaller(RandomMethod method, Func<IReadOnlyList<RandomMethod>, bool[]> fails)
    {
        IEnumerable<RandomMethod> candidates = Candidates(method.Members).OrderBy(static candidate => candidate.Size).Select(candidate => method with { Members = candidate });
        foreach (RandomMethod[] some in candidates.Chunk(Together))
        {
            int first = Array.IndexOf(fails(some), true);
            if (first >= 0)
                return some[first];
        }
        return null;
    }

    /// <summary>The tree with one of its nodes made smaller, in each way.</summary>
    private static IEnumerable<Node> Candidates(Node node)
    {
        IEnumerable<Node> here = node.IsList ? Shorter(node) : Replacements(node);
        return here.Concat(node.Children.SelectMany((child, i) => Candidates(child).Select(smaller => node.With(i, smaller))));
    }

    /// <summary>A list without one or half of its children, or with a block's statements in the place of the block. The last member is F.</summary>
    private static IEnumerable<Node> Shorter(Node list)
    {
        bool isBlock = list.Text == Node.BlockText;
        int half = list.Children.Length / 2;
        if (half > 1 && isBlock)
        {
            yield return list with { Children = list.Children[half..] };
            yield return list with { Children = list.Children[..half] };
        }
        for (int i = 0; i < list.Children.Length - (isBlock ? 0 : 1); i++)
        {
            Node[] before = list.Children[..i], after = list.Children[(i + 1)..];
            yield return list with { Children = [.. before, .. after] };
            foreach (Node block in Inside(list.Children[i]).Where(static inner => inner.Text == Node.BlockText))
                yield return list with { Children = [.. before, .. block.Children, .. after] };
        }
    }

    private static IEnumerable<Node> Replacements(Node node)
    {
        foreach (Node inner in Inside(node).Where(inner => inner.Sort == node.Sort && node.Sort != Sort.Member))
            yield return inner;
        string[] constants = node.Sort switch
        {
            Sort.Real => ["0.5_r"],
            Sort.Integer => ["0", "1"],
            Sort.Boolean => ["true", "false"],
            _ => [],
        };
        foreach (string constant in constants.Where(constant => node.Children.Length > 0 || !constants.Contains(node.Text) && node.Text != constant))
            yield return new Node(node.Sort, constant);
    }

    private static IEnumerable<Node> Inside(Node node) => node.Children.SelectMany(static child => Inside(child).Prepend(child));
}
