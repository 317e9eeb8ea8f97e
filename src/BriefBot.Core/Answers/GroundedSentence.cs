namespace BriefBot.Answers;

/// <summary>A sentence that the bot posts as fact, with the quotes that back it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Quotes">At least one quote; the first is the one the sentence was taken from.</param>
public sealed record GroundedSentence(string Text, IReadOnlyList<Quote> Quotes);
