namespace BriefBot.Storage;

/// <summary>The memory cannot do what was asked; the message says why and what helps, and can be shown to a user.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Creates the error with its message.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its message and cause.</summary>
    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
