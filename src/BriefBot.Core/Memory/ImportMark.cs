namespace BriefBot.Memory;

/// <summary>A point in the order in which versions of articles were imported; it only grows, whatever the clock does.</summary>
/// <param name="Value">0 for before the first.</param>
public readonly record struct ImportMark(long Value);
