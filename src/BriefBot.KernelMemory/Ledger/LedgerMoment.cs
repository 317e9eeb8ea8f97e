namespace BriefBot.KernelMemory.Ledger;

/// <summary>A moment of the ledger, by which it is known later what a search that began then may have missed.</summary>
/// <param name="Newest">The newest version's row; every later one came after.</param>
/// <param name="Waiting">The versions that the service did not have yet, as a JSON array.</param>
internal sealed record LedgerMoment(long Newest, string Waiting);
