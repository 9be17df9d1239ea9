namespace FairyTaleBot.Engine.Ports;

/// <summary>Pictures by the hash of their bytes. Putting the same picture twice is one picture. Every implementation passes one contract suite.</summary>
/// <exception cref="StoreException">Any member.</exception>
public interface IPictureStore
{
    /// <summary>Returns the id: lower-case hex SHA-256 of the bytes.</summary>
    Task<string> PutAsync(Picture picture, CancellationToken cancellationToken);

    /// <summary>Null when there is none of that id, or it has been deleted.</summary>
    Task<Picture?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Deletes a picture; nothing when it is not there.</summary>
    Task RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>The picture is still needed: it counts as put just now. False when it is not there any more.</summary>
    Task<bool> TouchAsync(string id, CancellationToken cancellationToken);

    /// <summary>Deletes pictures that were last put or touched before; returns how many. A store whose pictures go by themselves has nothing to do.</summary>
    Task<int> ForgetOlderAsync(DateTimeOffset before, CancellationToken cancellationToken) => Task.FromResult(0);
}
