namespace BriefBot.Briefings.Schedules;

/// <summary>What a channel hears on a day without news.</summary>
public enum WhenNothingNew
{
    /// <summary>One calm line, so that everyone knows that the bot is well.</summary>
    OneLine,

    /// <summary>Nothing.</summary>
    Silence,
}
