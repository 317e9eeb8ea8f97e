namespace BriefBot.Discord.Rest;

/// <summary>How many sessions may be started; <paramref name="ResetAfter"/> in milliseconds.</summary>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
