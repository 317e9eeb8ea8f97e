namespace BriefBot.StandIns.Discord.Rest;

/// <summary>So many requests in a window that starts with the first.</summary>
public readonly record struct RateLimit(int Requests, TimeSpan Window);
