using System.Globalization;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes the documentation of gradient methods.</summary>
/// <param name="method">The method.</param>
/// <param name="form">The form of its gradient.</param>
/// <param name="formulas">The mathematics.</param>
/// <param name="alone">How many operations the user's method has.</param>
/// <param name="writer">Where to write.</param>
internal sealed class GradientDocumentation(DifferentiableMethod method, GradientForm form, string[] formulas, int alone, SourceWriter writer)
{
    /// <param name="derivative">The program of the gradient; null of a method that was refused.</param>
    /// <param name="withValue">Whether it has the value too.</param>
    /// <param name="destinations">The parameters for destinations; empty where the gradient is returned.</param>
    /// <param name="returns">What is returned; empty for nothing.</param>
    public void Write(Program? derivative, bool withValue, string destinations, string returns)
    {
        string what = withValue ? "Value and gradient of" : form.Title.Summary;
        string into = destinations.Length == 0 ? "" : ", written into destinations of the caller: the same shapes, overwritten, never accumulated";
        writer.Separate();
        DocumentationWriter.Summary(writer, $"{what} <see cref=\"{method.Signature.DocumentationId}\"/>{form.Title.Explanation}{into}.");
        if (derivative is not null)
            DocumentationWriter.Remarks(writer, formulas, Cost(derivative));
        else
            writer.Line($"/// <remarks>{DocumentationWriter.Escape(method.Refusal.Replace('\n', ' '))}</remarks>");
        foreach (MethodParameter parameter in method.Signature.Parameters)
            DocumentationWriter.Parameter(writer, parameter.Name, parameter.Documentation);
        if (form.Upstream.Length > 0)
            DocumentationWriter.Parameter(writer, form.Upstream, "The gradient of the final scalar with respect to the result.");
        if (destinations.Length > 0)
            WriteDestinations(withValue);
        if (returns.Length > 0)
            DocumentationWriter.Returns(writer, returns);
    }

    private void WriteDestinations(bool withValue)
    {
        if (withValue && form.HasTensorResult)
            DocumentationWriter.Parameter(writer, form.ValueName, "Receives the result.");
        foreach (Differentiated item in form.Differentiated)
            DocumentationWriter.Parameter(writer, form.DestinationName(item), $"Receives the {form.Title.Rate}gradient with respect to {GradientForm.Mention(item)}.");
    }

    private string Cost(Program derivative) => string.Format(
        CultureInfo.InvariantCulture, "Cost: {0}, f alone {1}.{2}", Plural(OperationCount.Of(derivative)), alone.ToString(CultureInfo.InvariantCulture), StorageNote.Of(derivative));

    private static string Plural(int count) => count == 1 ? "1 operation" : $"{count.ToString(CultureInfo.InvariantCulture)} operations";
}
