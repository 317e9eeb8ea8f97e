namespace BriefBot.Chat;

/// <summary>The limits that commands keep to.</summary>
public static class ChatDefaults
{
    /// <summary>The longest text that a question, topic or search may have, in UTF-16 code units.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>How many articles a page of the list holds.</summary>
    public const int PageSize = 10;

    /// <summary>How many passages a search shows unless told.</summary>
    public const int SearchLimit = 5;
}
