namespace BriefBot.KernelMemory.Uploading;

/// <summary>How far the service is behind the ledger.</summary>
/// <param name="Completed">How many articles it has taken in just now.</param>
/// <param name="Waiting">How many it does not have yet.</param>
/// <param name="Reason">Why, in words for people; null when there is nothing to say.</param>
internal sealed record UploadReport(int Completed, int Waiting, string? Reason);
