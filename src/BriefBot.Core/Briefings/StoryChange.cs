using BriefBot.Answers;

namespace BriefBot.Briefings;

/// <summary>What is new in a story that was told before.</summary>
/// <param name="Now">What an article says now.</param>
public abstract record StoryChange(GroundedSentence Now)
{
    /// <summary>A figure that the story did not have.</summary>
    public sealed record NewFigure(GroundedSentence Now) : StoryChange(Now);

    /// <summary>A statement that the story did not have.</summary>
    public sealed record NewStatement(GroundedSentence Now) : StoryChange(Now);

    /// <summary>A figure that was another one before.</summary>
    /// <param name="Measure">What is measured, in the article's words.</param>
    /// <param name="Before">What was said before.</param>
    /// <param name="Now">What an article says now.</param>
    public sealed record Revised(string Measure, Quote Before, GroundedSentence Now) : StoryChange(Now);
}
