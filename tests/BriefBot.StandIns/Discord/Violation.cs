namespace BriefBot.StandIns.Discord;

/// <summary>Something that a client did and Discord forbids.</summary>
/// <param name="Where">The route, such as <c>POST /channels/{channel}/messages</c>, or <c>gateway</c>.</param>
/// <param name="Path">What in the body, such as <c>embeds.0.title</c>.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record Violation(string Where, string Path, string Problem);
