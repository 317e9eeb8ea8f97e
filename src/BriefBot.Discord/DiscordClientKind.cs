namespace BriefBot.Discord;

/// <summary>Which client connects to Discord.</summary>
public enum DiscordClientKind
{
    /// <summary>BriefBot's own.</summary>
    BuiltIn,

    /// <summary>Discord.Net's; needs a build with <c>-p:WithDiscordNet=true</c>.</summary>
    DiscordNet,
}
