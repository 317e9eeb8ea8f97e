namespace BriefBot.LanguageModel.Prompts;

/// <summary>Where the prompts are found (section <c>Prompts</c>).</summary>
public sealed class PromptOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Prompts";

    /// <summary>A folder with prompts of your own; empty for those next to the program.</summary>
    /// <remarks>It needs only the prompts that differ: those that it does not hold are taken from next to the program.</remarks>
    public string Folder { get; set; } = string.Empty;

    /// <summary>Who loads, fills and runs the prompts.</summary>
    public PromptEngine Engine { get; set; }
}
