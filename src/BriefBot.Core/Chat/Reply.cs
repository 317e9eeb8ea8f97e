using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Status;
using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Chat;

/// <summary>What the bot says to a command, independent of where it is shown; console and Discord show the same reply.</summary>
/// <remarks>
/// Replies that carry article text can only be made inside this assembly, behind the quote lock, so that whatever shows
/// a reply shows text that was just compared with the memory.
/// </remarks>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>An answer with its quotes.</summary>
    public sealed record Answered : Reply
    {
        internal Answered(Answer.Grounded answer, string? id = null, string? understoodAs = null, bool isUnfinished = false)
        {
            Answer = answer;
            Id = id;
            UnderstoodAs = understoodAs;
            IsUnfinished = isUnfinished;
        }

        /// <summary>The answer; every quote in it has passed the quote lock.</summary>
        public Answer.Grounded Answer { get; }

        /// <summary>The id by which the answer can be found again; null when it was not kept.</summary>
        public string? Id { get; }

        /// <summary>Whether more sentences may still come: a reply on its way to be the final one.</summary>
        public bool IsUnfinished { get; }

        /// <summary>The full question as the bot read a short one; null when it was taken as it stands.</summary>
        public string? UnderstoodAs { get; }
    }

    /// <summary>The articles do not cover the question.</summary>
    public sealed record NotCovered(Answer.NotCovered Answer) : Reply
    {
        /// <summary>The id by which the question can be found again; null when it was not kept.</summary>
        public string? Id { get; init; }
    }

    /// <summary>The quotes behind an answer that was given before, in full.</summary>
    public sealed record QuotesShown : Reply
    {
        internal QuotesShown(Answer.Grounded answer) => Answer = answer;

        /// <summary>The answer; every quote in it has passed the quote lock once more.</summary>
        public Answer.Grounded Answer { get; }
    }

    /// <summary>A summary of an article or a topic, or that nothing covers it.</summary>
    public sealed record Summarized : Reply
    {
        internal Summarized(Summary summary) => Summary = summary;

        /// <summary>The summary; every quote in it has passed the quote lock.</summary>
        public Summary Summary { get; }
    }

    /// <summary>Passages that a search found.</summary>
    public sealed record Found : Reply
    {
        internal Found(string query, SearchResult result)
        {
            Query = query;
            Result = result;
        }

        /// <summary>The words that were searched for.</summary>
        public string Query { get; }

        /// <summary>The passages; every one has passed the quote lock.</summary>
        public SearchResult Result { get; }
    }

    /// <summary>A briefing.</summary>
    public sealed record BriefingShown : Reply
    {
        internal BriefingShown(Briefing briefing) => Briefing = briefing;

        /// <summary>The briefing; every quote in it has just passed the quote lock.</summary>
        public Briefing Briefing { get; }
    }

    /// <summary>A page of the list of articles.</summary>
    /// <param name="Articles">The articles on this page.</param>
    /// <param name="Page">The page, counted from 1.</param>
    /// <param name="Pages">How many pages there are, at least 1.</param>
    /// <param name="Total">How many articles there are.</param>
    public sealed record Listed(IReadOnlyList<ArticleListing> Articles, int Page, int Pages, int Total) : Reply;

    /// <summary>The commands and how to use them.</summary>
    public sealed record Helped(IReadOnlyList<CommandDefinition> Commands) : Reply;

    /// <summary>What became of files that were to be indexed; a line for each article or file that failed.</summary>
    public sealed record Indexed(IReadOnlyList<IndexedArticle> Articles) : Reply;

    /// <summary>How the bot is doing.</summary>
    public sealed record StatusShown(IReadOnlyList<StatusLine> Lines) : Reply;

    /// <summary>A word to the user that is neither fact nor quote: a hint, a refusal, or why something failed.</summary>
    public sealed record Notice(NoticeKind Kind, string Text) : Reply;
}
