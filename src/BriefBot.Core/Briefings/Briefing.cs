using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.Briefings;

/// <summary>What is new for a channel: stories with quotes and sources. May hold no story: then nothing is new.</summary>
/// <param name="Channel">The channel, such as <c>discord:123</c> or <c>console</c>.</param>
/// <param name="Date">The channel's local date.</param>
/// <param name="After">Articles imported up to here were told before.</param>
/// <param name="UpTo">Articles imported up to here are told, or left out for a reason; the next briefing starts here.</param>
/// <param name="Stories">The stories, weightiest first.</param>
/// <param name="Numbers">The numbers of the day.</param>
/// <param name="Considered">How many articles and versions were looked at.</param>
/// <param name="LeftOut">Which of them are not told, and why.</param>
public sealed record Briefing(
    string Channel,
    DateOnly Date,
    ImportMark After,
    ImportMark UpTo,
    IReadOnlyList<BriefingStory> Stories,
    IReadOnlyList<DayNumber> Numbers,
    int Considered,
    IReadOnlyList<LeftOutArticle> LeftOut)
{
    /// <summary>Whose words the stories' sentences are, all together; each story has its own.</summary>
    public Wording Wording { get; init; } = Wording.OfTheArticles;
}
