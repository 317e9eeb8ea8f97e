namespace BriefBot.Discord.Tests.Cards;

/// <summary>A thing that Discord makes of a text.</summary>
/// <param name="Kind">Such as "bold", "link", "mention", "header".</param>
/// <param name="Value">What it holds: the text in it, or the address.</param>
internal readonly record struct Markup(string Kind, string Value);
