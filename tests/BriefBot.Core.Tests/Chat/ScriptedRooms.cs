using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Core.Tests.Chat;

/// <summary>Answers and summaries as a test scripts them, and what they were asked.</summary>
internal sealed class ScriptedRooms : IAnswerer, ISummarizer
{
    public Func<string, Answer> Answer { get; set; } = question => new Answer.NotCovered(question, [], new Coverage(0, .5, 0, null));

    public List<string> Asked { get; } = [];

    public SearchFilter? LastFilter { get; private set; }

    public Func<string, Summary>? Summary { get; set; }

    public Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LastFilter = request.Filter;
        return Task.FromResult(Answer(request.Question));
    }

    public Task<Summary> SummarizeArticleAsync(ArticleId id, SummaryRequest request, CancellationToken cancellationToken) =>
        SummaryOf($"article {id} {request.Length}");

    public Task<Summary> SummarizeTopicAsync(string topic, SummaryRequest request, CancellationToken cancellationToken) =>
        SummaryOf($"topic {topic} {request.Length}");

    private Task<Summary> SummaryOf(string asked)
    {
        Asked.Add(asked);
        return Task.FromResult(Summary?.Invoke(asked) ?? new Summary.NotCovered(asked, []));
    }
}
