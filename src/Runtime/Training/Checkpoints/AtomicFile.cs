namespace SymbolicGrad;

/// <summary>Files that are replaced in one step.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file beside the path, brings it to the disk, and gives it the name.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string temporary = Path.GetFullPath(path) + ".tmp";
        using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            try
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            catch
            {
                stream.Dispose();
                File.Delete(temporary);
                throw;
            }
        }
        File.Move(temporary, path, overwrite: true);
    }
}
