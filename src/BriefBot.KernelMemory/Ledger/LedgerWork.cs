namespace BriefBot.KernelMemory.Ledger;

/// <summary>What is to be done so that the service holds what search is to find, and nothing else.</summary>
/// <param name="ToSend">Versions that it was never told of.</param>
/// <param name="ToWatch">Versions that it was sent and has not completed, and when they were sent.</param>
/// <param name="ToDelete">Versions that it was told of and that are gone.</param>
internal sealed record LedgerWork(IReadOnlyList<long> ToSend, IReadOnlyList<(long Version, DateTimeOffset Sent)> ToWatch, IReadOnlyList<long> ToDelete)
{
    /// <summary>How many articles search is to find and the service does not have yet.</summary>
    public int Waiting => ToSend.Count + ToWatch.Count;

    /// <summary>Whether there is anything to do.</summary>
    public bool IsNone => Waiting + ToDelete.Count == 0;
}
