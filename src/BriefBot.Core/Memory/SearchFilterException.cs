namespace BriefBot.Memory;

/// <summary>A filter in a question cannot be understood; the message names it and the fix, and can be shown to a user.</summary>
public sealed class SearchFilterException : Exception
{
    /// <summary>Creates the error with its message.</summary>
    public SearchFilterException(string message)
        : base(message)
    {
    }
}
