namespace BriefBot.Chat.Commands;

/// <summary>What kind of value an option takes.</summary>
public enum CommandOptionKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A file.</summary>
    File,
}
