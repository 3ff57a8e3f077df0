namespace SymbolicGrad.Generator.Signatures;

/// <summary>One number of each element of an array of structures.</summary>
/// <param name="Element">The C# type of the elements.</param>
/// <param name="Path">How it is read from an element: <c>.Position.X</c>.</param>
/// <param name="Assignment">
/// How it is set, where {0} is the element and {1} the number: <c>{0}.Position.X = {1}</c>, or by a changed copy of the element. Empty where it cannot be.
/// </param>
/// <param name="IsVariable">Whether an element of an array can be changed there, so that numbers can be added to it.</param>
/// <param name="Length">The property that tells how many elements there are.</param>
/// <param name="IsOfObject">Whether the elements are objects, in a list that is read where it is.</param>
internal sealed record ElementPart(string Element, string Path, string Assignment, bool IsVariable, string Length = "Length", bool IsOfObject = false);
