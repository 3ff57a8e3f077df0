using System.Numerics;

namespace SymbolicGrad;

/// <summary>The parameters of a model as safetensors files, which other frameworks read and write too.</summary>
public static class WeightsFile
{
    /// <summary>Writes the parameters of a model, each as a tensor of its name; as safely as <see cref="SafetensorsFile.Write"/>.</summary>
    /// <param name="path">The path of the file; a file that is there is replaced.</param>
    /// <param name="model">The model.</param>
    /// <param name="layout">Other names, or another way round.</param>
    /// <exception cref="ArgumentException">The layout names a parameter that the model does not have, or two with one name.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save<TModel, T>(string path, IParameters<TModel, T> model, WeightLayout? layout = null)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        Dictionary<string, string> metadata = new() { ["format"] = "pt" };
        new SafetensorsFile(WeightTensors.Of(model.DescribeParameters(), model.ToArray(), layout ?? WeightLayout.Default), metadata).Write(path);
    }

    /// <summary>Reads parameters into a new model; those in single precision fit a model in double precision too.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="model">A model of the same shapes, which stays as it is.</param>
    /// <param name="layout">Other names, or another way round.</param>
    /// <returns>The model with the parameters of the file.</returns>
    /// <exception cref="SafetensorsException">The file is damaged, lacks a parameter, has one of another shape or type, or others.</exception>
    /// <exception cref="ArgumentException">The layout names a parameter that the model does not have, or two with one name.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static TModel Load<TModel, T>(string path, IParameters<TModel, T> model, WeightLayout? layout = null)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Bind(WeightTensors.Read<T>(SafetensorsFile.Read(path).Tensors, model.DescribeParameters(), layout ?? WeightLayout.Default, path), 0);
    }
}
