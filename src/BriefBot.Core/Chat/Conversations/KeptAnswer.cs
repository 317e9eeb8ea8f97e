using BriefBot.Answers;

namespace BriefBot.Chat.Conversations;

/// <summary>An answer as it is kept: enough to show its quotes again and to take up its topic.</summary>
/// <param name="Question">The question as the bot understood it.</param>
/// <param name="Sentences">The sentences with their quotes; empty when the articles did not cover the question.</param>
/// <param name="FollowUps">The further questions that were offered.</param>
internal sealed record KeptAnswer(string Question, IReadOnlyList<GroundedSentence> Sentences, IReadOnlyList<string> FollowUps);
