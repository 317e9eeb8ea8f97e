namespace BriefBot.Answers;

/// <summary>Settings for answers (section <c>Answers</c>).</summary>
public sealed class AnswerOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Answers";

    /// <summary>How many sentences an answer has at most; 3 unless set, 1 to 10.</summary>
    public int MaxSentences { get; set; } = 3;

    /// <summary>How many follow-up questions are offered at most; 3 unless set, 0 to 5.</summary>
    public int MaxFollowUps { get; set; } = 3;
}
