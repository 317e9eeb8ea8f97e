namespace BriefBot.Briefings;

/// <summary>Where the console's briefings go (section <c>Briefings</c>, beside the settings of what they say and when).</summary>
internal sealed class ConsoleBriefingOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Briefings";

    /// <summary>The folder that gets each briefing of the console as a Markdown file; nothing shows them on the screen while the chat runs.</summary>
    public string MarkdownFolder { get; set; } = string.Empty;
}
