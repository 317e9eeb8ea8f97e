namespace BriefBot.Chat.Status;

/// <summary>A line of <c>/status</c>.</summary>
/// <param name="Subject">What it is about, one or two words.</param>
/// <param name="Text">How it is, in a few words.</param>
/// <param name="IsProblem">Whether someone should do something about it.</param>
public sealed record StatusLine(string Subject, string Text, bool IsProblem = false);
