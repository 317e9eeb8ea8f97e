namespace BriefBot.Chat.Commands;

/// <summary>A word of a command line.</summary>
/// <param name="Name">What stands before the colon in <c>name:value</c>; null for a plain word.</param>
/// <param name="Value">The word or the value, without quotation marks.</param>
/// <param name="Raw">The token as it was written.</param>
internal readonly record struct LineToken(string? Name, string Value, string Raw)
{
    /// <summary>Whether quotation marks hold the value together.</summary>
    public bool IsQuoted => Raw.Length > Value.Length + (Name is null ? 0 : Name.Length + 1);
}
