using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Diagnostics;

/// <summary>A failure of our own as a diagnostic.</summary>
internal static class InternalError
{
    private const int Frames = 4;

    public static Diagnostic Create(Exception exception, string method, Location location) =>
        Diagnostic.Create(Descriptors.InternalError, location, method, Describe(exception));

    /// <summary>The id and the message of a diagnostic, for a stub.</summary>
    public static string Text(Diagnostic diagnostic) => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    /// <summary>Where it happened, without paths of the machine that the generator was built on.</summary>
    private static string Describe(Exception exception)
    {
        exception = exception.GetBaseException();
        IEnumerable<string> frames = (exception.StackTrace ?? "").Split('\n').Take(Frames)
            .Select(static frame => frame.Split([" in "], StringSplitOptions.None)[0].Trim());
        return $"{exception.GetType().Name}: {exception.Message} {string.Join(" ", frames)}";
    }
}
