namespace BriefBot.Benchmarks.Scale;

/// <summary>Something that happened, and that several articles write about.</summary>
/// <param name="Day">When.</param>
/// <param name="People">Who spoke about it.</param>
/// <param name="Organization">Whom it is about.</param>
/// <param name="Place">Where.</param>
/// <param name="Topics">Words that few other articles have.</param>
/// <param name="Subject">Two everyday words.</param>
/// <param name="Amount">A sum, in millions of dollars.</param>
/// <param name="Sentences">Sentences that the articles share, word for word or nearly.</param>
internal sealed record NewsEvent(
    DateOnly Day, IReadOnlyList<string> People, string Organization, string Place, IReadOnlyList<string> Topics, string Subject, int Amount,
    IReadOnlyList<string> Sentences);
