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

    public Task<Answer> AnswerAsync(string question, SearchFilter? filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LastFilter = filter;
        return Task.FromResult(Answer(question));
    }

    public Task<Summary> SummarizeArticleAsync(ArticleId id, SummaryLength length, CancellationToken cancellationToken) =>
        SummaryOf($"article {id} {length}");

    public Task<Summary> SummarizeTopicAsync(string topic, SummaryLength length, CancellationToken cancellationToken) =>
        SummaryOf($"topic {topic} {length}");

    private Task<Summary> SummaryOf(string asked)
    {
        Asked.Add(asked);
        return Task.FromResult(Summary?.Invoke(asked) ?? new Summary.NotCovered(asked, []));
    }
}
