namespace BriefBot.KernelMemory.Ledger;

/// <summary>What is to be done next so that the service holds what search is to find, and nothing else.</summary>
/// <param name="ToSend">Versions that it was never told of.</param>
/// <param name="ToWatch">Versions that it was sent and has not completed, and when they were sent.</param>
/// <param name="ToDelete">Versions that it was told of and that are gone.</param>
/// <param name="Waiting">How many articles search is to find and the service does not have yet, those of later steps among them.</param>
internal sealed record LedgerWork(
    IReadOnlyList<long> ToSend, IReadOnlyList<(long Version, DateTimeOffset Sent)> ToWatch, IReadOnlyList<long> ToDelete, int Waiting)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsNone => ToSend.Count + ToWatch.Count + ToDelete.Count == 0;
}
