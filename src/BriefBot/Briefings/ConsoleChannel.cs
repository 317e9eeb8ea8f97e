namespace BriefBot.Briefings;

/// <summary>The console as a channel of briefings.</summary>
internal static class ConsoleChannel
{
    /// <summary>Its key.</summary>
    public const string Key = "console";
}
