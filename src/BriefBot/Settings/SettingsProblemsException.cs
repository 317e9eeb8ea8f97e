namespace BriefBot.Settings;

/// <summary>The settings cannot be used; every problem is named, each with its fix.</summary>
internal sealed class SettingsProblemsException(IReadOnlyList<string> problems)
    : Exception("The settings have problems: " + string.Join(" ", problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
