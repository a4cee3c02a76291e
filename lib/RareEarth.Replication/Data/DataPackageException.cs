namespace RareEarth.Replication.Data;

/// <summary>
/// A data package that cannot be read: a folder, file or table that is not there, or a <c>datapackage.json</c> that
/// is no JSON or says something that this library does not know. The message names the file and what to do.
/// </summary>
public class DataPackageException : Exception
{
    /// <summary>An error with its message.</summary>
    /// <param name="message">What is wrong, and with which file.</param>
    /// <param name="inner">What caused it, if another error did.</param>
    public DataPackageException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
