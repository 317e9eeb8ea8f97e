namespace BriefBot.Chat;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>A hint; all is well.</summary>
    Information,

    /// <summary>The command was not understood or not allowed; the text says how to put it right.</summary>
    Refused,

    /// <summary>Something failed; the text says what, without a stack trace.</summary>
    Failed,
}
