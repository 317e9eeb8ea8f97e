using BriefBot.Answers;
using BriefBot.Chat;
using BriefBot.Showing;

namespace BriefBot.Contract;

/// <summary>A line of <c>ask --json</c>.</summary>
internal sealed record AnswerLine(
    string? Id,
    string Question,
    bool Answered,
    string Text,
    IReadOnlyList<SentenceJson> Sentences,
    IReadOnlyList<NearestJson> Nearest,
    CoverageJson Coverage,
    string Mode,
    double ElapsedMs)
{
    // Whose words the sentences are: the articles' own, or a language model's, held against the quotes.
    private const string Extractive = "extractive";
    private const string Model = "model";

    public static AnswerLine Of(string? id, string question, Reply reply, double elapsedMs) => reply switch
    {
        Reply.Answered { Answer: var answer } => new(
            id,
            question,
            Answered: true,
            string.Join(' ', answer.Sentences.Select(sentence => sentence.Text)),
            SentenceJson.Of(answer.Sentences),
            [],
            CoverageJson.Of(answer.Coverage),
            answer.Wording is Wording.Written ? Model : Extractive,
            elapsedMs),
        Reply.NotCovered { Answer: var answer } => new(
            id,
            question,
            Answered: false,
            ReplyLayout.NotCovered,
            [],
            NearestJson.Of(answer.Nearest),
            CoverageJson.Of(answer.Coverage),
            Extractive,
            elapsedMs),
        _ => new(
            id,
            question,
            Answered: false,
            reply is Reply.Notice notice ? notice.Text : string.Empty,
            [],
            [],
            CoverageJson.None,
            Extractive,
            elapsedMs),
    };
}
