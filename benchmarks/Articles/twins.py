"""The trainings of the articles in numpy and in PyTorch, to be timed beside the generated code.

Reads lines "library sizes activation loss batch rate steps" and answers each with the processor time of the steps in nanoseconds, and the loss after them.
"""
import sys
import time

import numpy as np
import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def numbers(*shape):
    return np.sin(np.arange(np.prod(shape)) + 1.0).reshape(shape)


class Numpy:
    """Backpropagation by hand, as the articles write it."""

    def __init__(self, sizes, activation, loss, batch, rate):
        self.activation, self.loss_kind, self.rate = activation, loss, rate
        self.layers = [[numbers(i, o), np.zeros(o)] for i, o in zip(sizes, sizes[1:])]
        self.x, self.y = numbers(batch, sizes[0]), np.abs(numbers(batch, sizes[-1]))

    def activate(self, z, is_last):
        if is_last and self.loss_kind == "bce":
            return z
        return np.maximum(z, 0) if self.activation == "relu" else 1 / (1 + np.exp(-z))

    def slope(self, a, is_last):
        if is_last and self.loss_kind == "bce":
            return 1.0
        return (a > 0).astype(float) if self.activation == "relu" else a * (1 - a)

    def step(self):
        activations, last = [self.x], len(self.layers) - 1
        for i, (w, b) in enumerate(self.layers):
            activations.append(self.activate(activations[-1] @ w + b, i == last))
        out = activations[-1]
        if self.loss_kind == "bce":
            loss = np.mean(np.maximum(out, 0) - out * self.y + np.log1p(np.exp(-np.abs(out))))
            delta = (1 / (1 + np.exp(-out)) - self.y) / out.size
        else:
            loss = np.mean((out - self.y) ** 2)
            delta = 2 * (out - self.y) / out.size
        for i in range(last, -1, -1):
            delta = delta * self.slope(activations[i + 1], i == last)
            w, b = self.layers[i]
            before, db = activations[i].T @ delta, delta.sum(0)
            delta = delta @ w.T if i > 0 else delta
            w -= self.rate * before
            b -= self.rate * db
        return loss


class Torch:
    """Autograd and torch.optim.SGD."""

    def __init__(self, sizes, activation, loss, batch, rate):
        self.activation = torch.relu if activation == "relu" else torch.sigmoid
        self.loss_kind = loss
        self.layers = [(torch.tensor(numbers(i, o), requires_grad=True), torch.zeros(o, requires_grad=True)) for i, o in zip(sizes, sizes[1:])]
        self.x, self.y = torch.tensor(numbers(batch, sizes[0])), torch.tensor(np.abs(numbers(batch, sizes[-1])))
        self.optimizer = torch.optim.SGD([p for layer in self.layers for p in layer], lr=rate)

    def step(self):
        a = self.x
        for i, (w, b) in enumerate(self.layers):
            a = a @ w + b
            if i < len(self.layers) - 1 or self.loss_kind != "bce":
                a = self.activation(a)
        if self.loss_kind == "bce":
            loss = torch.nn.functional.binary_cross_entropy_with_logits(a, self.y)
        else:
            loss = torch.nn.functional.mse_loss(a, self.y)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return loss.detach()


twins = {}
print("ready", flush=True)
for line in sys.stdin:
    *key, steps = line.split()
    if tuple(key) not in twins:
        library, sizes, activation, loss, batch, rate = key
        make = Numpy if library == "numpy" else Torch
        twins[tuple(key)] = make([int(size) for size in sizes.split("-")], activation, loss, int(batch), float(rate))
    twin = twins[tuple(key)]
    start = time.process_time_ns()
    for _ in range(int(steps)):
        value = twin.step()
    print(time.process_time_ns() - start, repr(float(value)), flush=True)
