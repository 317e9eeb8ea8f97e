namespace BriefBot.Settings;

/// <summary>Settings for the articles that ship with the program (section <c>Starter</c>).</summary>
public sealed class StarterOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Starter";

    /// <summary>Whether the chat indexes the starter articles when the memory holds no article of the user's own yet.</summary>
    public bool Index { get; set; } = true;
}
